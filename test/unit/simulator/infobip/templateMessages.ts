import { infobip } from '../../../providers/infobip.ts';
import { callsTo } from '../calls.ts';

export const infobipCall = callsTo(infobip);

/** What fills a template. */
export interface Data {
	header?: object;
	body?: unknown;
	buttons?: object[];
	limitedTimeOffer?: object;
}

/** A message in the list of a send. */
export const message = (templateName: string, { body = [], ...data }: Data, language = 'en') => ({
	from: '441134960000',
	to: '441134960001',
	callbackData: 'campaign-7',
	content: { templateName, templateData: { body: { placeholders: body }, ...data }, language },
});
/** Calls the simulator with these messages. */
export const call = async (...messages: object[]) =>
	await infobipCall({ path: '/whatsapp/1/message/template', body: { messages } });
export const send = async (name: string, data: Data, language?: string) =>
	await call(message(name, data, language));

export const image = { type: 'IMAGE', mediaUrl: 'https://www.example.com/box.jpg' };
export const url = (parameter = 'x/1') => ({ type: 'URL', parameter });
export const payload = (parameter = 'yes') => ({ type: 'QUICK_REPLY', parameter });
export const coupon = (parameter = 'SPRING10') => ({ type: 'COPY_CODE', parameter });
export const two = ['Dana', '1001'];
