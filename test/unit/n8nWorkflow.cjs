/**
 * What nodes use of n8n-workflow, loaded from its own files: the whole of it takes a test file half a second to load.
 */
const files = '../../node_modules/n8n-workflow/dist/cjs';

module.exports = {
	...require(`${files}/constants.js`),
	...require(`${files}/errors/index.js`),
	...require(`${files}/interfaces.js`),
	...require(`${files}/utils.js`),
	...require(`${files}/run-execution-data-factory.js`),
};
