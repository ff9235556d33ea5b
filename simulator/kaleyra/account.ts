/** The simulator's fixed test account. The key is made up and opens nothing but the simulator. */
export const account = {
	sid: 'HXTEST0000000001IN',
	apiKey: 'fake-kaleyra-key-0001',
	wabaId: '300000000000001',
	numbers: ['+12025550100', '+12025550101'],
} as const;
