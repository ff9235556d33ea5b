const { n8n } = require('./package.json');

/** `tsc` only checks the types: this makes `dist`. */
exports.default = async () => {
	const { writeDist } = await import('./scripts/build/dist.mjs');
	await writeDist(__dirname, __dirname, [...n8n.credentials, ...n8n.nodes]);
};
