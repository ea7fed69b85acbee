/** What the tests use of the local S3, which brings no types of its own. */
declare module 's3rver' {
  interface Context {
    method: string;
    status: number;
    query: Record<string, string | undefined>;
  }

  class S3rver {
    constructor(options: { address: string; port: number; silent: boolean; directory: string; configureBuckets: { name: string; configs: unknown[] }[] });
    readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
    run(): Promise<{ port: number }>;
    close(): Promise<void>;
  }

  export = S3rver;
}
