/** An address like https://KEY:SECRET@s3.example.org/bucket?region=eu-west-2, taken apart. */
export interface S3Place {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  /** Absent: the SDK looks where it always looks, such as at the role of the machine. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** The place that an address names. @throws TypeError where it is none. */
export function s3Place(address: string): S3Place {
  const { origin, pathname, searchParams, username, password } = new URL(address);
  const [, bucket = '', ...rest] = pathname.split('/');
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket) || rest.some((part) => part !== '')) throw new TypeError('It must name one bucket');
  const credentials = username === '' ? undefined : { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) };
  return { endpoint: origin, bucket, region: searchParams.get('region') ?? 'us-east-1', credentials };
}

/** Whether an address names a bucket. */
export function isS3Address(address: string): boolean {
  try {
    return /^https?:$/.test(new URL(s3Place(address).endpoint).protocol);
  } catch {
    return false; // whoever asks says what an address looks like
  }
}
