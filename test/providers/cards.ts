/** What is on a card that Kaleyra and Infobip spell alike; names, phones and addresses they do not. */
export const alike = {
	dana: {
		emails: [{ email: 'dana@example.com', type: 'WORK' }],
		urls: [{ url: 'https://www.example.com', type: 'WORK' }],
		org: { company: 'Example Ltd', department: 'Sales', title: 'Account Manager' },
		birthday: '1990-02-28',
	},
	robin: {
		emails: [
			{ email: 'robin@example.com', type: 'HOME' },
			{ email: 'robin@example.org', type: 'WORK' },
		],
		urls: [{ url: 'https://www.example.org', type: 'HOME' }],
		org: { company: 'Sample Ltd', department: 'Support', title: 'Engineer' },
		birthday: '1985-12-01',
	},
	frank: {
		emails: [
			{ email: 'frank@example.com', type: 'HOME' },
			{ email: 'frank@example.org', type: 'WORK' },
		],
		urls: [
			{ url: 'https://www.example.com', type: 'HOME' },
			{ url: 'https://www.example.org', type: 'WORK' },
		],
		org: { company: 'Example Ltd', department: 'Support', title: 'Engineer' },
		birthday: '1980-01-01',
	},
};
