import { SQL_PREFIX, SqlToolkit } from '@langchain/classic/agents/toolkits/sql';
import { SqlDatabase } from '@langchain/classic/sql_db';
import { ChatOpenAI } from '@langchain/openai';
import { createAgent } from 'langchain';
import { DataSource } from 'typeorm';

type Said = { role: 'user' | 'assistant'; content: string };

export type SqlAgent = {
  ask(conversation: readonly Said[]): Promise<unknown>;
  stop(): Promise<void>;
};

/** What LangChain documents: rows that it may show unless told otherwise. */
const TOP_K = 10;

/** LangChain's own SQL agent: its toolkit and its system prompt in its agent loop, over all tables of a database. */
export async function startSqlAgent(databaseUrl: string, baseUrl: string): Promise<SqlAgent> {
  const source = new DataSource({ type: 'postgres', url: databaseUrl });
  const database = await SqlDatabase.fromDataSourceParams({ appDataSource: source });
  const model = new ChatOpenAI({
    model: 'gpt-5-mini',
    apiKey: 'none',
    configuration: { baseURL: baseUrl },
    maxRetries: 0,
  });
  const systemPrompt = SQL_PREFIX.replace('{dialect}', 'postgresql').replace('{top_k}', String(TOP_K));
  const agent = createAgent({ model, tools: new SqlToolkit(database, model).getTools(), systemPrompt });
  return {
    ask: (conversation) => agent.invoke({ messages: [...conversation] }),
    stop: () => source.destroy(),
  };
}
