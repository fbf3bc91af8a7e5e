import type { ModelConfig } from '../../model-config.ts';
import type { Finding } from './finding.ts';

const CALL_TIMEOUT_MS = 5_000;

/** Whether the language model's address takes the key, and knows the model where it lists its models. */
export async function examineModel(config: ModelConfig | null): Promise<Finding> {
  if (config === null)
    return {
      check: 'model',
      state: 'hint',
      text: { en: 'no language model: the grammar reads all questions', zh: '没有语言模型：问题均由语法理解' },
      mend: { en: 'docs/model.md', zh: '见 docs/model.md' },
    };
  const { model, baseUrl, apiKey } = config;
  try {
    const response = await fetch(`${baseUrl}/models`, {
      headers: { authorization: `Bearer ${apiKey}` },
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    if (response.status === 401 || response.status === 403) return refused(response.status);
    const listed = response.ok ? namesOf(await response.json().catch(() => null)) : [];
    if (listed.length > 0 && !listed.includes(model)) return unknownModel(model);
    return { check: 'model', state: 'ok', text: { en: `${model} at ${baseUrl}`, zh: `${model}，${baseUrl}` } };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      check: 'model',
      state: 'problem',
      text: { en: `${baseUrl} cannot be reached: ${reason}`, zh: `无法连接 ${baseUrl}：${reason}` },
      mend: { en: 'check OPENAI_BASE_URL', zh: '请检查 OPENAI_BASE_URL' },
    };
  }
}

function refused(status: number): Finding {
  return {
    check: 'model',
    state: 'problem',
    text: { en: `the key is refused (${status})`, zh: `密钥被拒绝（${status}）` },
    mend: { en: 'check OPENAI_API_KEY', zh: '请检查 OPENAI_API_KEY' },
  };
}

function unknownModel(model: string): Finding {
  return {
    check: 'model',
    state: 'problem',
    text: { en: `there is no model "${model}" for this key`, zh: `此密钥没有名为“${model}”的模型` },
    mend: { en: 'check OPENAI_MODEL', zh: '请检查 OPENAI_MODEL' },
  };
}

/** Names in a list of models; none where a server gives no such list. */
function namesOf(body: unknown): string[] {
  const { data } = (body ?? {}) as { data?: unknown };
  return Array.isArray(data) ? data.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])) : [];
}
