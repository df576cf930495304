/**
 * What `/waarborg.js` is without a site in its address: it reads the site from its own tag and the language from the
 * page, and loads the script of that site. One request more, and one line for every page of every site.
 */
export const loader = `(d=>{
const tag=d.currentScript,url=new URL(tag.src),next=d.createElement('script')
url.searchParams.set('site',tag.dataset.site||'')
if(/^en/.test(d.documentElement.lang))url.searchParams.set('taal','en')
const safe=self.trustedTypes&&trustedTypes.createPolicy('waarborg-site',{createScriptURL:to=>to})
next.src=safe?safe.createScriptURL(url.href):url.href
const load=()=>tag.after(next)
d.readyState=='loading'?d.addEventListener('DOMContentLoaded',load):load()
})(document)
`
