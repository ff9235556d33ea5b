/** The least that a node can do to send: posts its items as they come, in a loop over n8n's request helper. */
exports.BareLoop = class {
	description = {
		displayName: 'Bare Loop',
		name: 'bareLoop',
		group: ['output'],
		version: 1,
		description: 'Posts each item',
		defaults: { name: 'Bare Loop' },
		inputs: ['main'],
		outputs: ['main'],
		credentials: [{ name: 'kaleyraWhatsAppApi', required: true }],
		properties: [
			{ displayName: 'URL', name: 'url', type: 'string', default: '' },
			{ displayName: 'Parallel', name: 'parallel', type: 'number', default: 1 },
		],
	};

	async execute() {
		const [items, url] = [this.getInputData(), this.getNodeParameter('url', 0)];
		const send = this.helpers.httpRequestWithAuthentication.bind(this, 'kaleyraWhatsAppApi');
		const answers = [];
		let next = 0;
		const sendOneByOne = async () => {
			while (next < items.length) {
				const item = next++;
				const json = await send({ method: 'POST', url, body: items[item].json, json: true });
				answers[item] = { json, pairedItem: { item } };
			}
		};
		await Promise.all(Array.from({ length: this.getNodeParameter('parallel', 0) }, sendOneByOne));
		return [answers];
	}
};
