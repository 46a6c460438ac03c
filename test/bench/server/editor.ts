import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A message from the server, and when its last byte had come. */
export interface Arrival {
  readonly method?: string;
  readonly id?: number;
  readonly params?: { readonly uri?: string; readonly version?: number };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly at: number;
  readonly size: number;
}

const LONGEST_WAIT = 120_000;

/** An editor at the other end of a server's standard streams; its own work is little, and done before a clock starts. */
export class Editor {
  readonly #process: ChildProcess;
  readonly #waiting: { readonly fits: (message: Arrival) => boolean; readonly take: (message: Arrival) => void; readonly fail: (error: Error) => void }[] = [];
  #chunks: Buffer[] = [];
  #held = 0;
  #wanted = -1;
  #id = 0;

  constructor(command: readonly string[], folder: string) {
    const [program = '', ...args] = command;
    this.#process = spawn(program, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
    this.#process.stdout?.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#process.stdin?.on('error', () => undefined);
    this.#process.on('exit', (code) => this.#waiting.splice(0).forEach(({ fail }) => fail(new Error(`${command.join(' ')} ended with ${code}`))));
  }

  /** Asks, and waits for the answer. */
  async ask(method: string, params: object): Promise<Arrival> {
    const id = ++this.#id;
    const answer = this.#next((message) => message.id === id && message.method === undefined);
    this.#send({ id, method, params });
    const arrival = await answer;
    if (arrival.error !== undefined) throw new Error(`${method}: ${arrival.error.message}`);
    return arrival;
  }

  /** Asks, and gives up at once; the answer may be an error. */
  askInVain(method: string, params: object): Promise<Arrival> {
    const id = ++this.#id;
    const answer = this.#next((message) => message.id === id && message.method === undefined);
    this.#send({ id, method, params });
    this.tell('$/cancelRequest', { id });
    return answer;
  }

  /** Waits for a notification. */
  notice(method: string): Promise<Arrival> {
    return this.#next((message) => message.method === method);
  }

  /** Tells. */
  tell(method: string, params: object): void {
    this.#send({ method, params });
  }

  /** Waits for the diagnostics of a version, or of any where the server names none. */
  diagnostics(uri: string, version: number): Promise<Arrival> {
    return this.#next(({ method, params }) => method === 'textDocument/publishDiagnostics' && params?.uri === uri && (params.version ?? version) >= version);
  }

  /** Milliseconds that all threads of the server and of its children have been on a processor; Linux tells. */
  get processorTime(): number {
    const times = this.#pids().flatMap((pid) => threadsOf(pid).map((thread) => Number(tryRead(`/proc/${pid}/task/${thread}/schedstat`).split(' ', 1)[0])));
    return times.reduce((sum, time) => sum + time, 0) / 1e6;
  }

  /** The most memory that the server has held, in megabytes: of its largest process. */
  get peak(): number {
    return this.#memory(/VmHWM:\s+(\d+)/);
  }

  /** The memory that the server holds, in megabytes: of its largest process. */
  get resident(): number {
    return this.#memory(/VmRSS:\s+(\d+)/);
  }

  /** Ends the server. */
  close(): void {
    for (const pid of this.#pids()) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // it is gone already
      }
    }
  }

  #memory(line: RegExp): number {
    return Math.max(...this.#pids().map((pid) => Number(line.exec(tryRead(`/proc/${pid}/status`))?.[1] ?? 0))) / 1024;
  }

  #next(fits: (message: Arrival) => boolean): Promise<Arrival> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer within ${LONGEST_WAIT / 1000} s`)), LONGEST_WAIT);
      const settle = <Value>(then: (value: Value) => void) => (value: Value): void => {
        clearTimeout(late);
        const at = this.#waiting.indexOf(entry);
        if (at >= 0) this.#waiting.splice(at, 1);
        then(value);
      };
      const entry = { fits, take: settle(resolve), fail: settle(reject) };
      this.#waiting.push(entry);
    });
  }

  #send(message: object): void {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#process.stdin?.write(`Content-Length: ${body.length}\r\n\r\n`);
    this.#process.stdin?.write(body);
  }

  #read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#held += chunk.length;
    for (;;) {
      if (this.#wanted < 0) {
        const start = Buffer.concat(this.#chunks);
        const end = start.indexOf('\r\n\r\n');
        if (end < 0) return;
        this.#wanted = Number(/content-length: *(\d+)/i.exec(start.toString('latin1', 0, end))?.[1]);
        this.#keep(start.subarray(end + 4));
      }
      if (this.#held < this.#wanted) return;
      const at = performance.now();
      const bytes = Buffer.concat(this.#chunks);
      const message = JSON.parse(bytes.toString('utf8', 0, this.#wanted)) as Arrival;
      this.#take({ ...message, at, size: this.#wanted });
      this.#keep(bytes.subarray(this.#wanted));
      this.#wanted = -1;
    }
  }

  #keep(rest: Buffer): void {
    this.#chunks = [rest];
    this.#held = rest.length;
  }

  #take(message: Arrival): void {
    // a question of the server's, about configuration or watching, is answered with nothing
    if (message.method !== undefined && message.id !== undefined) this.#send({ id: message.id, result: message.method === 'workspace/configuration' ? [null] : null });
    for (const waiting of this.#waiting.filter(({ fits }) => fits(message))) waiting.take(message);
  }

  #pids(pid = this.#process.pid ?? 0): number[] {
    const children = threadsOf(pid).flatMap((thread) => tryRead(`/proc/${pid}/task/${thread}/children`).split(' ').filter(Boolean).map(Number));
    return [pid, ...children.flatMap((child) => this.#pids(child))];
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A thread may end while it is looked at. */
function tryRead(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
