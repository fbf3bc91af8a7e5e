/** Each sign of these words with the simplified one in its place: those that commands, times and how often something comes are said with. */
const PAIRS =
  '後后 週周 點点 兩两 個个 號号 禮礼 鐘钟 時时 間间 內内 過过 節节 復复 聖圣 誕诞 國国 慶庆 勞劳 動动 農农 曆历 曉晓 陽阳 雙双 單单 開开 ' +
  '記记 別别 聯联 繫系 絡络 進进 約约 請请 幫帮 給给 煩烦 訪访 電电 話话 緊紧 優优 級级 發发 條条 讓让 設设 創创 務务 該该 與与 還还 沒没 這这 ' +
  '從从 準准 會会 訂订 問问 談谈 見见 為为 頭头 們们 對对 幾几 飯饭 辦办 報报 價价 邊边 歲岁 數数 員员 歸归 轉转 絕绝 來来 檢检 終终 紐纽 倫伦 東东 總总 長长 臺台 臘腊 舊旧 陰阴';

const SIMPLIFIED = new Map(PAIRS.split(' ').map(([traditional, simplified]) => [traditional!, simplified!]));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** A text with traditional signs of such words made simplified, sign by sign, so that offsets stay. */
export function foldTraditional(text: string): string {
  return text.replace(TRADITIONAL, (sign) => SIMPLIFIED.get(sign)!);
}
