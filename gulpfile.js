const { src, dest, parallel } = require('gulp');
const { writeOutputSchemas } = require('./scripts/build/outputSchemas.cjs');

/** n8n reads icons and codex files from beside the compiled nodes; tsc copies neither. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

/** n8n shows the fields of an output before the first run when it finds them there as well. */
const outputSchemas = async () => writeOutputSchemas(__dirname);

exports.default = parallel(icons, codex, outputSchemas);
