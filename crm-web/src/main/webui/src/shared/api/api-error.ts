export interface FieldProblem {
  field: string;
  code: string;
  message: string;
}

/** What the server answers on failure (RFC 9457). */
export interface Problem {
  title?: string;
  status: number;
  code: string;
  detail?: string;
  traceId?: string;
  position?: number;
  /** Of a record that was merged: the one that is there now. */
  mergedInto?: number;
  errors?: FieldProblem[];
}

/** A failed call. Status 0 means that the server could not be reached at all. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly fields: FieldProblem[];
  readonly problem: Problem;
  readonly retryAfterSeconds: number | null;

  constructor(problem: Problem, requestId: string | null, retryAfterSeconds: number | null = null) {
    super(problem.detail ?? problem.title ?? problem.code);
    this.name = 'ApiError';
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = requestId ?? problem.traceId ?? null;
    this.fields = problem.errors ?? [];
    this.problem = problem;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  field(name: string): FieldProblem | undefined {
    return this.fields.find((candidate) => candidate.field === name);
  }

  static unreachable(): ApiError {
    return new ApiError({ status: 0, code: 'offline' }, null);
  }

  /** Also copes with an answer that is no problem document, such as a proxy's error page. */
  static async from(response: Response): Promise<ApiError> {
    const requestId = response.headers.get('X-Request-Id');
    const retryAfter = Number(response.headers.get('Retry-After'));
    const type = response.headers.get('Content-Type') ?? '';
    let problem: Problem = { status: response.status, code: `http_${response.status}` };
    if (type.includes('json')) {
      problem = { ...problem, ...((await response.json().catch(() => ({}))) as Partial<Problem>) };
    }
    return new ApiError(problem, requestId, retryAfter > 0 ? retryAfter : null);
  }
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code);
}
