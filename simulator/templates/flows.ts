/** The flows of every account, by what each list calls their statuses in lower case. */
export const flows = [
	{ id: '700000000000001', name: 'Appointment', status: 'published', screens: ['APPOINTMENT', 'CONFIRM'] },
	{ id: '700000000000002', name: 'Survey', status: 'published', screens: ['SURVEY'] },
	{ id: '700000000000003', name: 'Survey 2', status: 'draft', screens: [] },
	{ id: '700000000000004', name: 'Old survey', status: 'deprecated', screens: [] },
] as const;
