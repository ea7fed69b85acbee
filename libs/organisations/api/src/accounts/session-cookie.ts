import { configToken, type Config } from '@waymark/foundation/server';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie that carries a session's secret. Scripts cannot read it and other sites cannot send it with a change. */
@Injectable()
export class SessionCookie {
  private readonly secure: boolean;
  private readonly name: string;

  constructor(@Inject(configToken) config: Config) {
    this.secure = config.publicUrl.startsWith('https://');
    this.name = this.secure ? '__Host-waymark' : 'waymark';
  }

  read(request: FastifyRequest): string | null {
    return request.cookies[this.name] ?? null;
  }

  give(reply: FastifyReply, secret: string, expires: Date): void {
    void reply.setCookie(this.name, secret, { ...this.attributes(), expires });
  }

  take(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
