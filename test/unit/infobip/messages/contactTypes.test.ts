import { contactsOnTheWire, JOHN } from './requests.ts';

/** Infobip contract §3.2: the enums of `type`. */

const wireJohn = {
	name: { firstName: 'John', formattedName: 'John Smith' },
	phones: [{ phone: '+441134960019' }],
};

test.each([
	['CELL', 'CELL'],
	['cell', 'CELL'],
	['Mobile', 'CELL'],
	['MOBILE', 'CELL'],
	['cellular', 'CELL'],
	['MAIN', 'MAIN'],
	['main', 'MAIN'],
	['IPHONE', 'IPHONE'],
	['iPhone', 'IPHONE'],
	['HOME', 'HOME'],
	['Home', 'HOME'],
	['WORK', 'WORK'],
	['work', 'WORK'],
	['Business', 'WORK'],
	['Company', 'WORK'],
	['Office', 'WORK'],
])('phones[].type %s is %s', (type, sent) => {
	expect(contactsOnTheWire([{ ...JOHN, phones: [{ phone: '+441134960019', type }] }])).toEqual([
		{ ...wireJohn, phones: [{ phone: '+441134960019', type: sent }] },
	]);
});

test.each(['Landline', 'Private', 'personal', 'Home fax', 'OTHER', 'constructor', 'נייד'])(
	'of the unknown phones[].type %s the type is left out, never the number',
	(type) => {
		expect(contactsOnTheWire([{ ...JOHN, phones: [{ phone: '+441134960019', type }] }])).toEqual([wireJohn]);
	},
);

test.each([
	['home', 'HOME'],
	['Work', 'WORK'],
	['Office', 'WORK'],
	['Company', 'WORK'],
	['business', 'WORK'],
])('type %s of an email, address and URL is %s', (type, sent) => {
	const contact = {
		...JOHN,
		emails: [{ email: 'j@example.com', type }],
		addresses: [{ city: 'Leeds', type }],
		urls: [{ url: 'https://a.example', type }],
	};
	expect(contactsOnTheWire([contact])).toEqual([
		{
			...wireJohn,
			emails: [{ email: 'j@example.com', type: sent }],
			addresses: [{ city: 'Leeds', type: sent }],
			urls: [{ url: 'https://a.example', type: sent }],
		},
	]);
});

test.each(['CELL', 'MAIN', 'IPHONE', 'Blog'])(
	'type %s is for phones only: elsewhere it is left out',
	(type) => {
		const contact = {
			...JOHN,
			emails: [{ email: 'j@example.com', type }],
			addresses: [{ city: 'Leeds', type }],
			urls: [{ url: 'https://a.example', type }],
		};
		expect(contactsOnTheWire([contact])).toEqual([
			{
				...wireJohn,
				emails: [{ email: 'j@example.com' }],
				addresses: [{ city: 'Leeds' }],
				urls: [{ url: 'https://a.example' }],
			},
		]);
	},
);
