import type { Testimony } from './witness.ts';

/**
 * `conflict`: the record was saved by someone else since; `storage`: the database can't be read or written; `full`: no
 * room; `private`: a private window; `newer`: a later release wrote the database; `lost`: the browser has it no more.
 */
export class StoreError extends Error {
  readonly code: 'conflict' | 'storage' | 'full' | 'private' | 'newer' | 'lost' | 'invalid';
  constructor(code: StoreError['code'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** A later release wrote the database: reading it by the rules of this one could lose what it does not know. */
export class NewerDatabaseError extends StoreError {
  constructor() {
    super('newer', '数据由更新版本的扩展写入');
  }
}

/** The browser has no database any more, though there was one that held something: filling a new one would bury the loss. */
export class LostDatabaseError extends StoreError {
  readonly held: Testimony;
  constructor(held: Testimony) {
    super('lost', '原有的本地数据库不见了');
    this.held = held;
  }
}

/** Firefox lets no extension open a database in a private window. */
export class PrivateWindowError extends StoreError {
  constructor(options?: ErrorOptions) {
    super('private', '隐私窗口中无法保存', options);
  }
}
