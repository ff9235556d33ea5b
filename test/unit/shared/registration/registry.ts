import type { WebhookProvider } from '../../../../nodes/shared/registration/trigger.ts';
import type { Registered } from '../../../../nodes/shared/provider.ts';

/** What a provider keeps. */
export interface Registry {
	/** What is registered, by number. */
	registered: Record<string, Registered[]>;
	/** What was asked of the provider, by name. */
	calls: string[];
	/** Set, the provider fails at this. */
	fails: string | undefined;
	/** What happens as soon as a URL is registered. */
	afterWrite?: () => void;
}

/** A URL that somebody else registered. */
export const theirs = (url: string): Registered => ({ url, otherActions: [], setting: { theirs: url } });

/** A provider that keeps what is registered. */
export function providerOf(state: Registry): WebhookProvider {
	// A provider may remember what it read for a target, which saves a request.
	const read = new WeakSet<object>();
	const requireRead = (target: object) => {
		if (!read.has(target)) throw new Error('changed without having been read');
	};
	const at = (sender: string) => (state.registered[sender] ??= []);
	function note(call: string) {
		state.calls.push(call);
		if (state.fails === call) throw new Error('The provider is down');
	}
	return {
		name: 'Testel',
		addressField: 'Home',
		credentialType: 'testApi',
		explain: () => ({ message: 'Testel said no', description: 'Do better' }),
		webhook: {
			async read(target) {
				note('read');
				read.add(target);
				return at(target.sender);
			},
			async write(target, url) {
				note('write');
				requireRead(target);
				state.registered[target.sender] = [{ url, otherActions: [], setting: {} }];
				state.afterWrite?.();
			},
			async clear(target) {
				note('clear');
				requireRead(target);
				state.registered[target.sender] = [];
			},
			async restore({ sender }, setting) {
				note('restore');
				state.registered[sender] = [theirs(String(setting.theirs))];
			},
		},
	};
}
