/** What every answer says, whoever asks; the content policy comes from the register. */
export function strictHeaders(policy: string, isHttps: boolean): Readonly<Record<string, string>> {
  return {
    'content-security-policy': policy,
    // @NOTE no-referrer would make browsers post our own forms with `Origin: null`
    'referrer-policy': 'same-origin',
    'permissions-policy':
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), usb=()',
    'x-content-type-options': 'nosniff',
    'x-frame-options': policy.includes("frame-ancestors 'self'") ? 'SAMEORIGIN' : 'DENY',
    'x-dns-prefetch-control': 'off',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(isHttps ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}
