import type { AnyChunk, KnownBlock } from '@slack/types';
import type { MessageBlock } from '../blocks/block.ts';
import { countCharacters } from '../blocks/count-characters.ts';
import { PLAN_TITLES, partialBlocks, planBlock } from '../blocks/progress-blocks.ts';
import { paragraph, safeLine } from '../blocks/text.ts';
import { LIMITS } from '../limits.ts';
import { answerMark } from './answer-mark.ts';
import type { Begun, LivePlace } from './live-message.ts';
import { changedMessage } from './posted-message.ts';
import type { ProgressSoFar, Step } from './progress-so-far.ts';

/** Looked at once a minute, this ends a stream before the 240 s after which one may be too late. */
const MOST_STREAMED_MS = 170_000;

/**
 * Begins a stream in a thread: steps as tasks of a plan, the answer's blocks below them. A stream only grows and dies after five minutes, so
 * one that gets first results, which the answer is to replace, or grows old is stopped and goes on as a message that changes.
 */
export async function startStream(
  live: LivePlace,
  first: ProgressSoFar,
  mostStreamedMs = MOST_STREAMED_MS,
): Promise<Begun> {
  const { client, place, reader, allowance, questionTs } = live;
  const startedMs = performance.now();
  const sent = new Map<string, Step>();
  const newTasks = ({ steps }: ProgressSoFar) => steps.filter((step) => sent.get(step.id) !== step);
  const markSent = (steps: readonly Step[]) => {
    for (const step of steps) sent.set(step.id, step);
  };
  const title = (text: string): AnyChunk => ({ type: 'plan_update', title: text });

  const begun = newTasks(first);
  const { ts = '' } = await client.chat.startStream({
    channel: place.channel,
    thread_ts: place.postedIn ?? '',
    task_display_mode: 'plan',
    chunks: [title(PLAN_TITLES.working[reader.locale]), ...begun.map(taskChunk)],
  });
  markSent(begun);
  const target = { channel: place.channel, ts };
  const posted = changedMessage(live, ts);
  let isStopped = false;

  async function stop(chunks: AnyChunk[], blocks: readonly MessageBlock[]): Promise<void> {
    await client.chat.stopStream({
      ...target,
      ...(chunks.length > 0 && { chunks }),
      ...(blocks.length > 0 && { blocks: blocks as KnownBlock[] }),
      ...answerMark(questionTs),
    });
    isStopped = true;
  }

  return {
    ts,
    async show(soFar) {
      if (isStopped) return posted.show(soFar);
      const tasks = newTasks(soFar);
      if (soFar.answer !== undefined || performance.now() - startedMs > mostStreamedMs) {
        if (!allowance.take('chat.stopStream')) return false;
        await stop(tasks.map(taskChunk), partialBlocks(soFar, reader));
        return true;
      }
      if (tasks.length === 0) return true;
      if (!allowance.take('chat.appendStream')) return false;
      await client.chat.appendStream({ ...target, chunks: tasks.map(taskChunk) });
      markSent(tasks);
      return true;
    },
    async end(message, soFar) {
      const { text, blocks = [paragraph(text)] } = message;
      if (isStopped) return posted.end(message, soFar);
      const lastTitle = PLAN_TITLES[soFar.outcome === 'error' ? 'givenUp' : 'done'][reader.locale];
      const chunks = [title(lastTitle), ...newTasks(soFar).map(taskChunk)];
      if (fits([planBlock(soFar.steps, lastTitle), ...blocks])) return stop(chunks, blocks);
      // A long answer has the message to itself.
      await stop(chunks, []);
      await posted.end(message, soFar);
    },
  };
}

function taskChunk({ id, title, status }: Step): AnyChunk {
  return { type: 'task_update', id, title: safeLine(title, LIMITS.taskTitle), status };
}

function fits(blocks: readonly MessageBlock[]): boolean {
  return blocks.length <= LIMITS.blocksPerMessage && countCharacters(blocks) <= LIMITS.blockCharactersPerMessage;
}
