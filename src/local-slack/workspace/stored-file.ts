/** An uploaded file, from the moment its upload was asked for. */
export type StoredFile = {
  id: string;
  /** Part of its address: who does not know it cannot fetch the file. */
  secret: string;
  name: string;
  title: string;
  /** As announced; what is uploaded must be as long. */
  bytes: number;
  content?: Uint8Array<ArrayBuffer>;
};

/** What a message says of a file that it carries. */
export type MessageFile = { id: string; name: string; title: string; size: number; url: string };
