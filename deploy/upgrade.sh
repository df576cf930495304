#!/bin/sh
# Switches to another version that stands beside the present one, and back by itself when it does not serve.
#
#   sudo deploy/upgrade.sh /opt/waarborg/0.2.0
#
# The new version is tried on a copy while the present one serves. Only then the service stops, everything is copied,
# and the new version starts. If it does not answer within a minute, the data and the present version come back.
set -eu

new=${1:?name the folder of the new version}
home=${WAARBORG_HOME:-/opt/waarborg}
settings=${WAARBORG_SETTINGS:-/etc/waarborg/waarborg.env}
as=${WAARBORG_RUN_AS-runuser -u waarborg --}
old=$(readlink -f "$home/current")

set -a
. "$settings"
set +a

waarborg() {
	folder=$1
	shift
	(cd "$folder" && $as ./node_modules/node/bin/node dist/src/cli/main.js "$@")
}
point_at() {
	ln -sfn "$1" "$home/current.next"
	mv -T "$home/current.next" "$home/current"
}
serves() {
	for second in $(seq "${WAARBORG_PATIENCE:-60}"); do
		"$old/node_modules/node/bin/node" -e "fetch('http://127.0.0.1:${PORT:-8080}/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))" && return 0
		sleep 1
	done
	return 1
}

echo "Trying $new on a copy; $old goes on serving."
if ! waarborg "$new" try; then
	echo "Nothing was changed: $old serves as before." >&2
	exit 1
fi

systemctl stop waarborg
if ! waarborg "$old" copy --to "$WAARBORG_COPY_TO"; then
	systemctl start waarborg
	echo "No copy could be made, so nothing was changed: $old serves as before." >&2
	exit 1
fi
copy=$(ls -d "$WAARBORG_COPY_TO"/waarborg-copy-* | tail -n 1)

point_at "$new"
if systemctl start waarborg && serves; then
	echo "$new serves. The copy of before is at $copy."
	exit 0
fi

echo "$new does not serve; putting $old and the data back." >&2
systemctl stop waarborg || true
point_at "$old"
waarborg "$old" restore --from "$copy" --replace
systemctl start waarborg
serves && echo "$old serves as before, with the data of before." >&2
exit 1
