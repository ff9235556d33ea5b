import { mock } from 'jest-mock-extended';
import { ExecutionLifecycleHooks, type ExternalSecretsProxy } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsHelper,
	ICredentialType,
	IHttpRequestOptions,
	INodeType,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

/** A node under test with the credential it uses. */
export interface NodeUnderTest {
	node: INodeType;
	credentialType: ICredentialType;
	credential: ICredentialDataDecryptedObject;
	/** Fields that differ from item to item, as those with an expression do. */
	credentialOf?: (item: number) => ICredentialDataDecryptedObject;
}

/**
 * Stands for n8n's credential store: gives the test's credential and authenticates with the credential class,
 * as n8n does.
 */
function credentialsHelper({ credentialType, credential, credentialOf }: NodeUnderTest): ICredentialsHelper {
	const helper = mock<ICredentialsHelper>();
	helper.getParentTypes.mockReturnValue([]);
	helper.isCredentialUsableByNode.mockReturnValue(true);
	helper.getDecrypted.mockImplementation(async (...[, , , , , , resolveValues]) => ({
		...credential,
		...credentialOf?.(resolveValues?.itemIndex ?? 0),
	}));
	helper.preAuthentication.mockResolvedValue(undefined);
	helper.authenticate.mockImplementation(async (data, _name, options) => {
		const { authenticate } = credentialType;
		if (typeof authenticate !== 'function') throw new Error('The credential has no authenticate function');
		const request: IHttpRequestOptions = { url: '', ...options };
		return await authenticate(data, request);
	});
	return helper;
}

/** The services n8n gives its engine, as far as the node under test meets them. */
export function engineServices(underTest: NodeUnderTest): IWorkflowExecuteAdditionalData {
	const unused = () => {
		throw new Error('These nodes have no use for this service');
	};
	const nowhere = 'http://127.0.0.1/';
	const services: IWorkflowExecuteAdditionalData = {
		credentialsHelper: credentialsHelper(underTest),
		hooks: new ExecutionLifecycleHooks('manual', '1', {
			id: 'engine-test',
			name: 'Engine test',
			active: false,
			activeVersionId: null,
			isArchived: false,
			nodes: [],
			connections: {},
			createdAt: new Date(),
			updatedAt: new Date(),
		}),
		currentNodeExecutionIndex: 0,
		executeWorkflow: unused,
		getRunExecutionData: unused,
		getRuntimeCredential: unused,
		startRunnerTask: unused,
		logAiEvent: unused,
		variables: {},
		restApiUrl: nowhere,
		instanceBaseUrl: nowhere,
		formBaseUrl: nowhere,
		formWaitingBaseUrl: nowhere,
		formTestBaseUrl: nowhere,
		webhookBaseUrl: nowhere,
		webhookWaitingBaseUrl: nowhere,
		webhookTestBaseUrl: nowhere,
		mcpBaseUrl: nowhere,
		mcpTestBaseUrl: nowhere,
		externalSecretsProxy: mock<ExternalSecretsProxy>(),
	};
	return services;
}
