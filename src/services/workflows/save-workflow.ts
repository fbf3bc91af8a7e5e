import type { Queryable } from '../../db/database.ts';
import type { TableAnswer, ToolCall } from '../../domain/answer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Reader } from '../population/reader.ts';
import { planWorkflow, type WorkflowDraft } from './plan-workflow.ts';
import { previewReport } from './preview-report.ts';
import { createWorkflowText } from './workflow-in-words.ts';

/**
 * What saving a rule will do: the rule in words, before and after, and how often it would have fired.
 * @throws {DomainError} 'conflict' when nothing would change; as `planWorkflow`
 */
export async function previewWorkflow(
  draft: WorkflowDraft,
  reader: Reader,
): Promise<{ text: string; answer?: TableAnswer }> {
  const words = WORDS[reader.locale];
  const { known, name, workflow, isOtherRule } = await planWorkflow(draft, reader);
  const textOf = await createWorkflowText(reader);
  const isRenamed = known !== undefined && (known.name.en !== name.en || known.name.zh !== name.zh);
  if (!isOtherRule && !isRenamed) throw nothingChanges(known!.name);
  const renamed = isRenamed ? [words.renamed(known.name[reader.locale], name[reader.locale])] : [];
  if (!isOtherRule) return { text: renamed.join('\n') };
  const { lines, answer } = await previewReport(workflow, reader, known?.id ?? null);
  const rule = known
    ? [
        words.savesVersion(known.id, known.name[reader.locale], known.version + 1),
        words.stands(await textOf(known.definition)),
        words.becomes(await textOf(workflow)),
        ...(known.state === 'on' ? [words.stillOld(known.enabledVersion!)] : []),
      ]
    : [words.savesNew(name[reader.locale]), await textOf(workflow)];
  return { text: [...rule, ...renamed, ...lines].join('\n'), ...(answer && { answer }) };
}

/** Saves a rule inside a transaction, off where it is new; another rule is a new version. */
export async function saveWorkflow(
  draft: WorkflowDraft,
  reader: Reader & { database: Queryable },
): Promise<{ answer: { kind: 'text'; text: string }; rows: number; continuesAs: ToolCall }> {
  const { database, asker, now, locale } = reader;
  await database.execute('lock table workflow_rules in share row exclusive mode');
  const { known, key, name, workflow, isOtherRule } = await planWorkflow(draft, reader);
  const words = WORDS[locale];
  const author = { authorId: asker.staffId, now };
  if (known === undefined) {
    const id = await insertWorkflow(database, { key, name, workflow, preset: false, ...author });
    return { answer: { kind: 'text', text: words.saved(id, name[locale]) }, rows: 1, continuesAs: showing(id) };
  }
  const version = isOtherRule ? known.version + 1 : known.version;
  await database.execute('update workflow_rules set name_en = $2, name_zh = $3, version = $4 where id = $1', [
    known.id,
    name.en,
    name.zh,
    version,
  ]);
  if (isOtherRule) await insertVersion(database, { id: known.id, version, workflow, ...author });
  const text = words.savedVersion(known.id, name[locale], version);
  return { answer: { kind: 'text', text }, rows: 1, continuesAs: showing(known.id) };
}

function showing(id: number): ToolCall {
  return { tool: 'show_workflow', input: { workflow: String(id) } };
}

type NewWorkflow = {
  key: string;
  name: { en: string; zh: string };
  workflow: unknown;
  preset: boolean;
  authorId: number | null;
  now: Date;
};

/** Writes a rule with its first version; its number. */
export async function insertWorkflow(
  database: Queryable,
  { key, name, workflow, preset, authorId, now }: NewWorkflow,
): Promise<number> {
  const [row] = await database.query<{ id: number }>(
    'insert into workflow_rules (key, name_en, name_zh, preset, created_at) values ($1, $2, $3, $4, $5) returning id',
    [key, name.en, name.zh, preset, now],
  );
  await insertVersion(database, { id: row!.id, version: 1, workflow, authorId, now });
  return row!.id;
}

async function insertVersion(
  database: Queryable,
  {
    id,
    version,
    workflow,
    authorId,
    now,
  }: Pick<NewWorkflow, 'workflow' | 'authorId' | 'now'> & { id: number; version: number },
): Promise<void> {
  await database.execute(
    'insert into workflow_versions (rule_id, version, definition, author_id, created_at) values ($1, $2, $3::jsonb, $4, $5)',
    [id, version, JSON.stringify(workflow), authorId, now],
  );
}

function nothingChanges({ en, zh }: { en: string; zh: string }): DomainError {
  return new DomainError('conflict', {
    en: `The workflow rule ${en} is so already; nothing would change.`,
    zh: `自动化规则“${zh}”已经如此，无需更改。`,
  });
}

const WORDS = {
  en: {
    savesNew: (name: string) => `Saves the new workflow rule "${name}". It is off until somebody switches it on.`,
    savesVersion: (id: number, name: string, version: number) =>
      `Saves version ${version} of the workflow rule ${id} "${name}".`,
    stands: (text: string) => `Rule now: ${text}`,
    becomes: (text: string) => `Rule then: ${text}`,
    stillOld: (version: number) => `It is on by version ${version}, and stays so until it is switched on anew.`,
    renamed: (before: string, after: string) => `The name becomes: ${before} → ${after}.`,
    saved: (id: number, name: string) =>
      `Saved: workflow rule ${id} "${name}". It is off; "switch on rule ${id}" sets it to work.`,
    savedVersion: (id: number, name: string, version: number) =>
      `Saved: version ${version} of the workflow rule ${id} "${name}".`,
  },
  zh: {
    savesNew: (name: string) => `保存新自动化规则“${name}”。启用前不会生效。`,
    savesVersion: (id: number, name: string, version: number) => `保存自动化规则 ${id}“${name}”的第 ${version} 版。`,
    stands: (text: string) => `现有规则：${text}`,
    becomes: (text: string) => `更改后规则：${text}`,
    stillOld: (version: number) => `该规则正按第 ${version} 版运行，重新启用后才按新版运行。`,
    renamed: (before: string, after: string) => `名称改为：${before} → ${after}。`,
    saved: (id: number, name: string) => `已保存：自动化规则 ${id}“${name}”。尚未启用；说“启用规则${id}”即可生效。`,
    savedVersion: (id: number, name: string, version: number) => `已保存：自动化规则 ${id}“${name}”第 ${version} 版。`,
  },
} as const;
