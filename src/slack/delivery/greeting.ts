import type { Asker } from '../../domain/asker.ts';
import type { Bilingual, Locale } from '../../domain/locale.ts';
import { questionBlockId } from '../blocks/action-ids.ts';
import { questionButtons } from '../blocks/question-buttons.ts';
import { paragraph } from '../blocks/text.ts';
import { listExampleQuestions } from '../example-questions.ts';
import type { Message } from './post-message.ts';

const INVITATION: Bilingual = {
  en: 'What would you like to know about your customers? For example:',
  zh: '您想了解客户的哪些情况？例如：',
};

/** The answer to a mention without a question: questions to start with. */
export function greeting(locale: Locale, { role }: Asker, threadTs: string | undefined): Message {
  const buttons = questionButtons(listExampleQuestions(locale, role), 'example');
  return {
    text: INVITATION[locale],
    blocks: [
      paragraph(INVITATION[locale]),
      ...(buttons ? [{ ...buttons, block_id: questionBlockId.write(1, threadTs) }] : []),
    ],
  };
}
