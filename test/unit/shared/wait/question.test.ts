import { askedOf, type Question } from '../../../../nodes/shared/wait/question';

const question = (...to: string[]): Question => ({
	nonce: 'n',
	provider: 'test',
	answers: 'approval',
	choices: [],
	approves: false,
	sent: to.map((each, index) => ({ to: each, messageId: `m${index}` })),
});

test.each<[string, string, object]>([
	['the number', '+12025550123', { phone: '+12025550123' }],
	['the number without a plus sign', '+12025550123', { phone: '12025550123' }],
	['the WhatsApp id alone', '+12025550123', { waId: '12025550123' }],
	['a user id', 'US.1349120865530274191', { userId: 'US.1349120865530274191' }],
	['a Brazilian number without its ninth digit', '+5511987654321', { phone: '551187654321' }],
	['a Mexican number with its 1', '+525512345678', { phone: '5215512345678' }],
	['an Argentine number with its 9', '+541112345678', { phone: '5491112345678' }],
])('%s is the person who was asked', (_, to, from) => {
	expect(askedOf(question('+12025550199', to), from)).toEqual({ to, messageId: 'm1' });
});

test.each<[string, object]>([
	['another number', { phone: '+12025550124' }],
	['a number that ends the same', { phone: '2025550123' }],
	['nobody', {}],
	['a blank number', { phone: '' }],
	['a user id', { userId: 'US.1' }],
])('%s was not asked', (_, from) => {
	expect(askedOf(question('+12025550123'), from)).toBeUndefined();
});
