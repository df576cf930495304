/** Hosts from which the large social networks serve their buttons, embeds and pixels. */
const social: readonly string[] = [
  ...['linkedin.com', 'licdn.com', 'facebook.com', 'facebook.net', 'fbcdn.net', 'instagram.com', 'cdninstagram.com'],
  ...['twitter.com', 'x.com', 'twimg.com', 't.co', 'youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'tiktok.com'],
  ...['pinterest.com', 'pinimg.com', 'whatsapp.com', 'threads.net', 'bsky.app', 'bsky.social'],
]

export const isSocial = (host: string): boolean => social.some((name) => host === name || host.endsWith(`.${name}`))
