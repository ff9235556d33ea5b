/** The simulator's fixed test account. The keys are made up and open nothing but the simulator. */
export const account = {
	apiKey: 'fake-infobip-key-0001',
	/** May send only: balance, templates and configurations answer 403 (Infobip contract §6). */
	sendOnlyApiKey: 'fake-infobip-send-only-key-0001',
	senders: ['441134960000', '441134960010'],
} as const;
