import { open, type FileHandle } from 'node:fs/promises';

/** A file on disk of which single parts are read, so that a large one takes no memory. */
export class FileBytes {
  private constructor(
    private readonly handle: FileHandle,
    readonly size: number,
  ) {}

  /** Opens the file at `path` for as long as `work` takes. */
  static async during<T>(path: string, work: (bytes: FileBytes) => Promise<T>): Promise<T> {
    const handle = await open(path, 'r');
    try {
      return await work(new FileBytes(handle, (await handle.stat()).size));
    } finally {
      await handle.close();
    }
  }

  /** The bytes from `offset` on, `length` of them or as many as there are. */
  async at(offset: number, length: number): Promise<Buffer> {
    const wanted = Math.max(0, Math.min(length, this.size - offset));
    const buffer = Buffer.alloc(wanted);
    let filled = 0;
    while (filled < wanted) {
      const { bytesRead } = await this.handle.read(buffer, filled, wanted - filled, offset + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }

  /** The last `length` bytes, or all there are. */
  async tail(length: number): Promise<Buffer> {
    return this.at(Math.max(0, this.size - length), length);
  }
}
