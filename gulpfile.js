const { src, dest, parallel } = require('gulp');

/** n8n reads icons and codex files from beside the compiled nodes; tsc copies neither. */
const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));

exports.default = parallel(icons, codex);
