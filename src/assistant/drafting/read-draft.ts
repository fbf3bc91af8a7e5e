import { Draft } from '../../domain/outreach/draft/draft.ts';

/** The draft in a model's answer: JSON, also fenced as code or with words around it, as models without structured output write it. */
export function readDraft(content: string): Draft | null {
  const object = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
  try {
    const parsed = Draft.safeParse({ subject: null, closing: null, ...JSON.parse(object) });
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
