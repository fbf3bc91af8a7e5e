import type { TagChange } from './tag-request.ts';

type Counts = TagChange & { who: string; changed: number; alike: number };

/** How tagging is told before and after it is done. */
export const TAG_WORDS = {
  en: {
    comma: ', ',
    before: 'Tags now',
    after: 'Tags then',
    sampleTitle: 'First of those whose tags change',
    preview: ({ add, remove, who, changed, alike }: Counts) =>
      [
        capitalised([...adds(add), ...removes(remove)].join(' and ')),
        ` for ${customers(changed)}: ${who}.`,
        ...(alike > 0 ? [` ${customers(alike)} of them ${alike === 1 ? 'is' : 'are'} tagged so already.`] : []),
      ].join(''),
    done: (changed: number) => `Done: the tags of ${customers(changed)} changed.`,
  },
  zh: {
    comma: '、',
    before: '现有标签',
    after: '更改后标签',
    sampleTitle: '标签将更改的前几位客户',
    preview: ({ add, remove, who, changed, alike }: Counts) =>
      [
        `将为 ${changed.toLocaleString('en')} 位客户`,
        [
          ...(add.length > 0 ? [`添加标签${add.map((tag) => `“${tag}”`).join('、')}`] : []),
          ...(remove.length > 0 ? [`移除标签${remove.map((tag) => `“${tag}”`).join('、')}`] : []),
        ].join('并'),
        `。范围：${who}。`,
        ...(alike > 0 ? [`其中另有 ${alike.toLocaleString('en')} 位标签无需更改。`] : []),
      ].join(''),
    done: (changed: number) => `已完成：${changed.toLocaleString('en')} 位客户的标签已更改。`,
  },
} as const;

const adds = (tags: readonly string[]) => (tags.length === 0 ? [] : [`adds the ${list(tags)}`]);
const removes = (tags: readonly string[]) => (tags.length === 0 ? [] : [`removes the ${list(tags)}`]);

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function list(tags: readonly string[]): string {
  return `${tags.length === 1 ? 'tag' : 'tags'} ${tags.map((tag) => `"${tag}"`).join(', ')}`;
}

function customers(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'customer' : 'customers'}`;
}
