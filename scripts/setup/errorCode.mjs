/**
 * Whether an error of Node.js has this code. Told by the field alone, since in a Jest test such an error is not an
 * instance of the test's own `Error`.
 * @param {unknown} error
 * @param {string} code e.g. "ENOENT"
 */
export function hasCode(error, code) {
	return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
