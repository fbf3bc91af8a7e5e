import type { Bilingual } from '../domain/locale.ts';

type Wording = { pattern: RegExp; text: (...parts: string[]) => Bilingual };

/** Commander's messages of wrong usage (lib/command.js of its version 14), and what we say instead. */
const WORDINGS: readonly Wording[] = [
  {
    pattern: /^unknown command '(.*?)'(.*)$/,
    text: (name, hint) => ({ en: `there is no command "${name}"${hint}`, zh: `没有命令“${name}”${hint}` }),
  },
  {
    pattern: /^unknown option '(.*?)'(.*)$/,
    text: (name, hint) => ({ en: `there is no option ${name}${hint}`, zh: `没有选项 ${name}${hint}` }),
  },
  {
    pattern: /^missing required argument '(.*)'$/,
    text: (name) => ({ en: `<${name}> is missing`, zh: `缺少参数 <${name}>` }),
  },
  {
    pattern: /^option '(.*)' argument missing$/,
    text: (option) => ({ en: `${option}: a value is missing`, zh: `选项 ${option} 缺少值` }),
  },
  {
    pattern: /^too many arguments.*Expected (\d+) arguments? but got (\d+)\.$/,
    text: (most, given) => ({
      en: `too many arguments: ${given} instead of ${most}; put quotes around one that holds spaces`,
      zh: `参数过多：应为 ${most} 个，实为 ${given} 个；含空格的参数请加引号`,
    }),
  },
  {
    pattern: /^command-argument value '(.*)' is invalid for argument '(.*)'\. ?(.*)$/,
    text: (value, name, why) => unfit(value, `<${name}>`, why),
  },
  {
    pattern: /^option '(.*?)' argument '(.*)' is invalid\. ?(.*)$/,
    text: (option, value, why) => unfit(value, option, why),
  },
];

/** What was wrong with a command, on one line, from Commander's own words; those that are not known stay as they are. */
export function usageText(message: string): Bilingual {
  const line = message
    .replace(/^error: /, '')
    .replace(/\n\(Did you mean (?:one of )?(.*)\?\)/, ' ($1?)')
    .trim()
    .replace(/\s*\n\s*/g, ' ');
  for (const { pattern, text } of WORDINGS) {
    const match = pattern.exec(line);
    if (match) return text(...match.slice(1));
  }
  return { en: line, zh: line };
}

function unfit(value: string, place: string, why: string): Bilingual {
  const choices = /^Allowed choices are (.*)\.$/.exec(why)?.[1];
  return {
    en: `"${value}" does not suit ${place}${choices ? `, which is one of ${choices}` : why && `: ${why.replace(/\.$/, '')}`}`,
    zh: `“${value}”不适用于 ${place}${choices ? `，可选：${choices.replaceAll(', ', '、')}` : why && `：${why.replace(/[.。]$/, '')}`}`,
  };
}
