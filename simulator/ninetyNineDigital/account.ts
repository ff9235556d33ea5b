/** The simulator's fixed test account. The key is made up and opens nothing but the simulator. */
export const account = {
	apiKey: 'fake-99digital-key-0001',
	from: '972771234567',
} as const;
