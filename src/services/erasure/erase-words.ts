/** How an erasure is told before and after. */
export const ERASE_WORDS = {
  en: {
    erases: (who: string) => `Erases ${who} for good; it cannot be undone.`,
    merged: (ids: readonly string[]) => `Those merged into it are erased too: ${ids.join(', ')}.`,
    removes: (texts: number) =>
      `Removes name, addresses, birthday, city, occupation, interests, tags and own fields; the texts of ${count(texts, 'record')}; and their name and addresses wherever they stand in questions, audit, refused rows of files and drafts.`,
    keeps: (orders: number) =>
      `Keeps the id with ${count(orders, 'order')} and all figures; nothing of it says who it was.`,
    forGood:
      'No import brings them back, merges with them cannot be undone, and their addresses get nothing more, whoever has them.',
    beyond:
      'Not reached: messages in Slack itself, files that were exported or sent, backups, and names that are spelt otherwise than here.',
    done: (id: string, traces: number) =>
      `Erased: ${id}. Their name and addresses were taken out of ${count(traces, 'entry', 'entries')} beside their own records.`,
  },
  zh: {
    erases: (who: string) => `将永久删除 ${who} 的个人资料，无法撤销。`,
    merged: (ids: readonly string[]) => `并入该客户的记录一并删除：${ids.join('、')}。`,
    removes: (texts: number) =>
      `删除：姓名、联系方式、生日、城市、职业、兴趣、标签和自定义字段；${texts.toLocaleString('en')} 条记录中的文字；以及提问、审计、被拒导入行和草稿中出现的姓名与联系方式。`,
    keeps: (orders: number) => `保留：客户编号、${orders.toLocaleString('en')} 笔订单及全部数字，但无法再看出是谁。`,
    forGood: '之后的导入不会恢复其资料，与其相关的合并不能撤销，其联系方式不再接收任何消息。',
    beyond: '无法触及：Slack 中已有的消息、已导出或已发送的文件、备份，以及写法不同的姓名。',
    done: (id: string, traces: number) =>
      `已删除 ${id} 的个人资料，另从 ${traces.toLocaleString('en')} 处文字中移除其姓名和联系方式。`,
  },
} as const;

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
