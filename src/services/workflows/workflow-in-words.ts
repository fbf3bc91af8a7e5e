import type { Bilingual, Locale } from '../../domain/locale.ts';
import type { Rule } from '../../domain/rule/schema.ts';
import { ruleText } from '../../domain/rule/to-text.ts';
import { workflowText } from '../../domain/workflows/text/workflow-text.ts';
import { workflowTitle } from '../../domain/workflows/text/workflow-title.ts';
import type { Workflow } from '../../domain/workflows/workflow.ts';
import { readPlaybooks } from '../playbooks/read-playbooks.ts';
import type { Reader } from '../population/reader.ts';
import type { Viewpoint } from '../population/viewpoint.ts';
import { readSegments } from '../segments/segment-row.ts';
import { listStaff } from '../staff/list-staff.ts';
import { withIdsInSight } from '../values/ids-in-sight.ts';
import { mayHaveDone } from './action-rights.ts';

/** The condition of a rule as a sentence that can be read back; ids out of the reader's sight are left out. */
export async function conditionInWords(condition: Rule, reader: Reader): Promise<string> {
  const { locale, settings, database } = reader;
  const segmentText = nameOf(await readSegments(database), locale);
  return ruleText(await withIdsInSight(condition, reader), { locale, currency: settings.currency, segmentText });
}

/** Writes rules out in the reader's language, with the names of segments and playbooks; ids out of the reader's sight are left out. */
export async function createWorkflowText(reader: Reader): Promise<(workflow: Workflow) => Promise<string>> {
  const { database, locale, settings, asker } = reader;
  const [segments, playbooks] = [await readSegments(database), await readPlaybooks(database)];
  const staff = await listStaff(database);
  const context = {
    ...{ locale, currency: settings.currency },
    segmentText: nameOf(segments, locale),
    playbookText: nameOf(playbooks, locale),
    // Of two of one name the address tells which is meant.
    staffText: (email: string) => {
      const name = staff.find((each) => each.email === email)?.name;
      return name === undefined || staff.filter((each) => each.name === name).length > 1 ? email : name;
    },
    // Who may have them called may read them.
    showsAddresses: mayHaveDone(asker, { do: 'webhook' }),
  };
  return async (workflow) => {
    const condition = workflow.condition && (await withIdsInSight(workflow.condition, reader));
    return workflowText({ ...workflow, condition }, context);
  };
}

/** What rules are called that nobody named, in both languages. */
export async function titleInWords(
  workflow: Pick<Workflow, 'trigger' | 'actions'>,
  { database, settings: { currency } }: Viewpoint,
): Promise<Bilingual> {
  const segments = await readSegments(database);
  const titled = (locale: Locale) =>
    workflowTitle(workflow, { locale, currency, segmentText: nameOf(segments, locale) });
  return { en: titled('en'), zh: titled('zh') };
}

function nameOf(all: readonly { key: string; name: Bilingual }[], locale: Locale): (key: string) => string {
  return (key) => all.find((each) => each.key === key)?.name[locale] ?? key;
}
