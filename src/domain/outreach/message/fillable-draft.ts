import { z } from 'zod';
import { Draft } from '../draft/draft.ts';

const FillableSentence = Draft.shape.sentences.element.extend({
  /**
   * What is said in its place to who lacks a fact of it: the first that they lack nothing of; '' says nothing. Without it, and where
   * none can be said, they get no message.
   */
  instead: z.array(z.string()).optional(),
  /** Facts that it is said by and does not state: who lacks one reads what is said in its place. */
  when: z.array(z.string()).optional(),
  /** A greeting is a line of its own. */
  startsParagraph: z.boolean().optional(),
});
export type FillableSentence = z.infer<typeof FillableSentence>;

/** A draft as it is kept: one of a model or person is one too, whose every sentence needs its facts. */
export const FillableDraft = Draft.extend({ sentences: z.array(FillableSentence) });
export type FillableDraft = z.infer<typeof FillableDraft>;
