const messages = (count: number) => `${count.toLocaleString('en')} ${count === 1 ? 'message' : 'messages'}`;

/** How the end of an outreach is told before and after it is done. */
export const CANCEL_WORDS = {
  en: {
    cancels: (id: number) => `Cancels outreach ${id}: nobody gets anything of it. A copy can be made of it.`,
    stops: (id: number) =>
      `Stops outreach ${id}, which is being sent: what did not leave yet never will, and what left stays with its recipients.`,
    cancelled: (id: number) => `Cancelled: outreach ${id}. Nothing of it left.`,
    stopped: (id: number, { kept, left, leaving }: { kept: number; left: number; leaving: number }) =>
      `Stopped: outreach ${id}. ${messages(kept)} will not leave; ${messages(left)} had left${
        leaving > 0 ? `, and ${messages(leaving)} may be leaving at this moment` : ''
      }.`,
  },
  zh: {
    cancels: (id: number) => `将取消触达 ${id}：不会发送给任何人；之后仍可复制。`,
    stops: (id: number) => `将停止正在发送的触达 ${id}：尚未发出的不再发送，已发出的无法收回。`,
    cancelled: (id: number) => `已取消：触达 ${id}，未发送任何消息。`,
    stopped: (id: number, { kept, left, leaving }: { kept: number; left: number; leaving: number }) =>
      `已停止：触达 ${id}。${kept.toLocaleString('en')} 条不再发送，${left.toLocaleString('en')} 条此前已发出${
        leaving > 0 ? `，另有 ${leaving.toLocaleString('en')} 条可能正在发出` : ''
      }。`,
  },
} as const;
