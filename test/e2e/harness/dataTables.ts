import { z } from 'zod/v3';
import type { Session } from '../../../scripts/n8n/session.ts';
import type { Workflow } from '../../../scripts/n8n/workflows.ts';
import { parametersOf } from './examples.ts';

const listSchema = z.object({ data: z.array(z.object({ id: z.string(), name: z.string() })) });
const rowsSchema = z.object({ data: z.array(z.record(z.unknown())) });

/** Where the owner's data tables are. */
async function tablesPath(session: Session): Promise<string> {
	const { id } = z.object({ id: z.string() }).parse(await session.request('GET', '/projects/personal'));
	return `/projects/${id}/data-tables`;
}

/** Where a data table is, by its name. @throws {Error} when there is none */
async function tablePath(session: Session, name: string): Promise<string> {
	const path = await tablesPath(session);
	const { data } = listSchema.parse(await session.request('GET', path));
	const id = data.find((table) => table.name === name)?.id;
	if (id === undefined) throw new Error(`n8n has no data table ${name}`);
	return `${path}/${id}`;
}

/** The rows of a data table, oldest first. */
export async function rowsOf(session: Session, name: string): Promise<object[]> {
	const { data } = rowsSchema.parse(await session.request('GET', `${await tablePath(session, name)}/rows`));
	return data;
}

export async function addRows(session: Session, name: string, data: object[]): Promise<void> {
	await session.request('POST', `${await tablePath(session, name)}/insert`, { data, returnType: 'count' });
}

export async function deleteTable(session: Session, name: string): Promise<void> {
	await session.request('DELETE', await tablePath(session, name));
}

const creation = z.object({
	tableName: z.string(),
	columns: z.object({ column: z.array(z.object({ name: z.string(), type: z.string() })) }),
});
const use = z.object({ dataTableId: z.object({ mode: z.literal('name') }) });

/**
 * An example as a user of n8n 1 sets it up, where its node that makes the data table does nothing and a table
 * is chosen from the list: makes the table and chooses it. n8n 2 finds it by its name, so there the example
 * stays as it is.
 */
export async function withTables(session: Session, workflow: Workflow): Promise<Workflow> {
	if (!session.version.startsWith('1.')) return workflow;
	const parameters = workflow.nodes.map((node) => creation.safeParse(parametersOf(node)).data);
	const made = parameters.find((each) => each !== undefined);
	if (made === undefined) return workflow;
	const body = { name: made.tableName, columns: made.columns.column };
	const created = await session.request('POST', await tablesPath(session), body);
	const { id: value } = z.object({ id: z.string() }).parse(created);
	const dataTableId = { __rl: true, mode: 'list', value };
	const nodes = workflow.nodes.map((node) =>
		use.safeParse(parametersOf(node)).success
			? { ...node, parameters: { ...parametersOf(node), dataTableId } }
			: node,
	);
	return { ...workflow, nodes };
}
