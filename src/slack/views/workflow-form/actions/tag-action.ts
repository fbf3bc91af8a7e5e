import type { Bilingual } from '../../../../domain/locale.ts';
import type { WorkflowAction } from '../../../../domain/workflows/workflow.ts';
import type { EntryReader } from '../entry-reader.ts';
import { textField } from '../fields.ts';
import type { FormPart } from '../form-part.ts';

type TagAction = Extract<WorkflowAction, { do: 'tag' }>;

const BETWEEN = /\s*[,，、;；]\s*/u;
const MOST_TAGS = 10;
const LONGEST_TAG = 60;
const ADD: Bilingual = { en: 'Add the tags', zh: '添加标签' };
const REMOVE: Bilingual = { en: 'Remove the tags', zh: '移除标签' };
const HINT: Bilingual = { en: 'Several with commas between', zh: '多个标签用逗号分隔' };

/** Tags are given and taken. One with a comma in it is said in words only. */
export const TAG_ACTION: FormPart<TagAction> = {
  blocks(entries, { locale }) {
    const options = { most: 700, optional: true, hint: HINT };
    return [
      textField({ id: 'add', label: ADD, locale, entries }, options),
      textField({ id: 'remove', label: REMOVE, locale, entries }, options),
    ];
  },
  read(entry) {
    const [add, remove] = [readTags('add', entry), readTags('remove', entry)];
    if (add.length + remove.length === 0)
      entry.refuse('add', { en: 'A tag to add or to remove is needed.', zh: '请填写要添加或移除的标签。' });
    return { do: 'tag', ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) };
  },
  fill: ({ add = [], remove = [] }) => ({ add: add.join(', '), remove: remove.join(', ') }),
};

function readTags(id: 'add' | 'remove', entry: EntryReader): string[] {
  const tags = (entry.line(id) ?? '').split(BETWEEN).filter((tag) => tag !== '');
  if (tags.length > MOST_TAGS || tags.some((tag) => tag.length > LONGEST_TAG))
    entry.refuse(id, {
      en: `At most ${MOST_TAGS} tags of ${LONGEST_TAG} characters each.`,
      zh: `最多 ${MOST_TAGS} 个标签，每个不超过 ${LONGEST_TAG} 个字符。`,
    });
  return tags;
}
