import { SEGMENT_TOPICS, type SegmentTopic } from '../../../domain/segments/preset.ts';
import { readPlaybooks } from '../../../services/playbooks/read-playbooks.ts';
import { readSegments } from '../../../services/segments/segment-row.ts';
import { listStaff } from '../../../services/staff/list-staff.ts';
import { findCustomFields } from '../../../services/values/known-custom-fields.ts';
import { findDateKinds } from '../../../services/values/known-record-texts.ts';
import { mayHaveDone } from '../../../services/workflows/action-rights.ts';
import type { ToolContext } from '../../../tools/tool.ts';
import type { FormContext } from '../../views/workflow-form/form-part.ts';

/** Longest name of an own field that a rule may wait for (domain/workflows/tracked-fields.ts). */
const OWN_FIELD = /^[\p{L}\p{N}_ -]{1,60}$/u;

/** What the form of a rule offers to its reader, in their language. */
export async function readFormContext(context: ToolContext): Promise<FormContext> {
  const { database, asker, locale, settings } = context;
  const [segments, playbooks, staff, dateKinds, customFields] = await Promise.all([
    readSegments(database),
    readPlaybooks(database),
    listStaff(database),
    findDateKinds(context),
    findCustomFields(context),
  ]);
  const active = segments.filter(({ status }) => status === 'active');
  return {
    ...{ locale, currency: settings.currency, dateKinds },
    segments: active.map(({ key, name, topic }) => ({
      value: key,
      text: name[locale],
      group: SEGMENT_TOPICS[topic as SegmentTopic][locale],
    })),
    playbooks: playbooks.map(({ key, name }) => ({ value: key, text: name[locale] })),
    staff: staff.map(({ email, name }) => ({ value: email, text: `${name} · ${email}` })),
    customFields: [...customFields.keys()].filter((name) => OWN_FIELD.test(name)),
    mayCallWebhooks: mayHaveDone(asker, { do: 'webhook' }),
    mayAssignByRules: mayHaveDone(asker, { do: 'assign_owner', to: 'rules' }),
  };
}
