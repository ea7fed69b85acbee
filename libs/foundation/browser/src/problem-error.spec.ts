import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { ProblemError, fieldOf, toProblemError } from './problem-error';

const problem = { type: 'about:blank', title: 'Conflict', status: 409, code: 'wrong-state', detail: 'This member is suspended.', requestId: 'r-1' };

describe('a failed call', () => {
  it('keeps what the server said', () => {
    const error = toProblemError(new HttpErrorResponse({ status: 409, error: problem }));
    expect(error).toMatchObject({ status: 409, code: 'wrong-state', detail: 'This member is suspended.', requestId: 'r-1' });
  });

  it('is read although its body arrives as text', () => {
    expect(toProblemError(new HttpErrorResponse({ status: 409, error: JSON.stringify(problem) })).code).toBe('wrong-state');
  });

  it.each([['<html>Bad gateway</html>'], [null], [{ message: 'Bad gateway' }]])('whose answer is no problem keeps its status: %j', (error) => {
    expect(toProblemError(new HttpErrorResponse({ status: 502, error }))).toMatchObject({ status: 502, code: 'unexpected-answer' });
  });

  it('tells how long to wait', () => {
    const headers = new HttpHeaders({ 'Retry-After': '30' });
    expect(toProblemError(new HttpErrorResponse({ status: 429, error: { ...problem, status: 429 }, headers })).retryAfterSeconds).toBe(30);
  });

  it('without any answer tells a missing connection from a silent server', () => {
    const connection = { on: false };
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => connection.on });
    const silent = new HttpErrorResponse({ status: 0, error: new TypeError('Failed to fetch') });
    expect(toProblemError(silent).code).toBe('offline');
    connection.on = true;
    expect(toProblemError(silent).code).toBe('unreachable');
    expect(toProblemError(new HttpErrorResponse({ status: 0, error: new DOMException('slow', 'TimeoutError') })).code).toBe('timed-out');
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('that is a problem already stays the same one', () => {
    const error = new ProblemError({ status: 404, code: 'not-found' });
    expect(toProblemError(error)).toBe(error);
  });
});

describe('the field of an issue', () => {
  it.each([
    ['body.email', 'email'],
    ['body.address.city', 'address.city'],
    ['body', ''],
  ])('at %s is "%s"', (path, field) => {
    expect(fieldOf(path)).toBe(field);
  });
});
