import { UserError } from 'n8n-workflow';

import type { TemplateButton } from './content';
import { LONGEST_VALUE } from './values';

/**
 * The most characters of a button's value (Infobip contract §22.4); the end of a web address has WhatsApp's
 * limit for the whole.
 */
export const LONGEST_BUTTON: Record<TemplateButton['type'], number> = {
	quickReply: 128,
	url: 2000,
	copyCode: 15,
	code: LONGEST_VALUE,
};

/** WhatsApp's limits for one template (Infobip contract §22.2, 99digital contract §22). */
const MOST_BUTTONS = 10;
const MOST_URLS = 2;
const MOST_COUPONS = 1;

/** The buttons in the order of their index. @throws UserError when no template can have them */
export function requirePossible(buttons: TemplateButton[]): TemplateButton[] {
	const count = (type: TemplateButton['type']) => buttons.filter((button) => button.type === type).length;
	if (buttons.length > MOST_BUTTONS || count('url') > MOST_URLS || count('copyCode') > MOST_COUPONS) {
		throw new UserError('No WhatsApp template has that many buttons with values', {
			description: 'Give values to at most two URL buttons and one coupon code, and to ten buttons in all',
		});
	}
	return [...buttons].sort((one, other) => one.index - other.index);
}
