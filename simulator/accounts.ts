/** The simulator's fixed test accounts. The keys are made up and open nothing but the simulator. */
export const accounts = {
	kaleyra: {
		sid: 'HXTEST0000000001IN',
		apiKey: 'fake-kaleyra-key-0001',
		numbers: ['+12025550100', '+12025550101'],
	},
	infobip: {
		apiKey: 'fake-infobip-key-0001',
		/** May send only: balance, templates and configurations answer 403 (Infobip contract §6). */
		sendOnlyApiKey: 'fake-infobip-send-only-key-0001',
		senders: ['441134960000', '441134960010'],
	},
	ninetyNineDigital: {
		apiKey: 'fake-99digital-key-0001',
		from: '972771234567',
	},
} as const;
