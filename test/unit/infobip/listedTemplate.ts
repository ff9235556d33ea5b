/** The sample of Infobip contract §28, and what is read from it. */

export const ORDER_READY = {
	id: '111',
	businessAccountId: 222,
	name: 'order_ready',
	language: 'en_GB',
	status: 'APPROVED',
	category: 'UTILITY',
	structure: {
		header: { format: 'IMAGE' },
		body: { text: 'Hello {{1}}, order {{2}} is ready.', examples: ['Dana', '1001'] },
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Yes' },
			{
				type: 'URL',
				text: 'Track',
				url: 'https://www.example.com/{{1}}',
				example: 'https://www.example.com/track/1',
			},
		],
		type: 'MEDIA',
	},
	quality: 'HIGH',
	createdAt: '2024-01-01T00:00:00.000+0000',
	lastUpdatedAt: '2024-01-01T00:00:00.000+0000',
};
export const READ = {
	name: 'order_ready',
	language: 'en_GB',
	status: 'approved',
	category: 'utility',
	header: { type: 'image' },
	body: 'Hello {{1}}, order {{2}} is ready.',
	buttons: [
		{ type: 'quickReply', text: 'Yes' },
		{ type: 'url', text: 'Track', url: 'https://www.example.com/{{1}}' },
	],
	variables: { header: 1, body: 2, buttons: [1] },
};
