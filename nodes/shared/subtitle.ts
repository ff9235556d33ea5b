/** The operation, and a resource other than Message. */
const VALUES =
	'$parameter["operation"] + ($parameter["resource"] === "message" ? "" : ": " + $parameter["resource"])';

/**
 * What n8n shows below an action node: the operation as the form calls it, such as "Send Contact" or "Get Many: Template".
 * n8n's usual subtitle has the values, "sendContact: message".
 */
export const operationSubtitle = `={{ (${VALUES}).replace(/^.|: .|[A-Z]/g, (part) => (/[A-Z]/.test(part) ? " " : "") + part.toUpperCase()).replace(" As ", " as ") }}`;
