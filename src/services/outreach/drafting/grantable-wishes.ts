import type { Bilingual } from '../../../domain/locale.ts';
import { readRevision } from '../../../domain/outreach/templates/read-revision.ts';
import { reviseTemplate } from './revise-template.ts';
import type { TextScene, WrittenText } from './text-scene.ts';

/** What people wish of a text, the most usual first. */
const WISHES: readonly Bilingual[] = [
  { en: 'Shorter', zh: '短一点' },
  { en: 'More formal', zh: '更正式一点' },
  { en: 'More casual', zh: '更口语一点' },
  { en: 'Another version', zh: '换一个版本' },
];

/** The wishes that can be granted of some texts: by a model any, else those for which there is another template. */
export function grantableWishes(
  scene: TextScene,
  texts: readonly WrittenText[],
  { hasModel }: { hasModel: boolean },
): Bilingual[] {
  return WISHES.filter(
    ({ en }) => hasModel || texts.every((text) => reviseTemplate(scene, text, readRevision(en)!) !== null),
  );
}
