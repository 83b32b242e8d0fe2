import { Redis, type RedisOptions } from "ioredis";

interface Scripts {
  readonly scriptsSet: Record<string, unknown>;
}

type Definition = Parameters<Redis["defineCommand"]>[1];

const scripts: Record<string, unknown> = {};

/**
 * A connection whose scripts are those of every connection of its kind. BullMQ teaches each connection some sixty, and a
 * worker has a connection for each org: of 200 orgs, they would take as much memory as all the rest.
 */
export class SharedRedis extends Redis {
  override duplicate(override?: Partial<RedisOptions>): Redis {
    return Reflect.construct(SharedRedis, [{ ...this.options, ...override }]);
  }

  override defineCommand(name: string, definition: Definition): void {
    if (!(name in scripts)) {
      const defined = { options: {}, scriptsSet: scripts };
      super.defineCommand.call(defined as never, name, definition);
      for (const command of [name, `${name}Buffer`]) {
        Object.defineProperty(SharedRedis.prototype, command, {
          value: defined[command as keyof typeof defined],
          configurable: true,
        });
      }
    }
    // A pipeline looks them up here.
    (this as unknown as Scripts).scriptsSet[name] = scripts[name];
  }
}
