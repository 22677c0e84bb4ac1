#!/bin/sh
# Runs a database server for as long as a process uses it: keep-server.sh DIRECTORY SOCKET_DIRECTORY COMMAND...
#
# Its users are files named PID-ANYTHING in DIRECTORY/clients. The last user stops the server; this script does when
# that user was killed before it could: after two looks that find no living user. It first takes server.json away and
# looks once more. A new user writes its file first and reads server.json after, so one of the two sees the other.
directory=$1
socket_directory=$2
shift 2

has_users() {
  for file in "$directory"/clients/*; do
    name=${file##*/}
    kill -0 "${name%%-*}" 2>/dev/null && return 0
  done
  return 1
}

"$@" &
server=$!
# A server that does not stop within half a minute hangs, and would stay for ever. What it was given is safe.
end() {
  tenths=300
  while kill -0 "$server" 2>/dev/null && [ "$tenths" -gt 0 ]; do
    sleep 0.1
    tenths=$((tenths - 1))
  done
  kill -KILL "$server" 2>/dev/null
  wait "$server" 2>/dev/null
  rm -rf "$socket_directory"
  exit 0
}
trap 'kill -TERM "$server" 2>/dev/null; end' TERM

idle=0
while kill -0 "$server" 2>/dev/null; do
  sleep 1 &
  wait $!
  if has_users; then
    idle=0
    continue
  fi
  idle=$((idle + 1))
  if [ "$idle" -ge 2 ] && mv "$directory/server.json" "$directory/server.leaving" 2>/dev/null; then
    if has_users; then
      mv "$directory/server.leaving" "$directory/server.json"
      idle=0
    else
      rm -f "$directory/server.leaving"
      break
    fi
  elif [ "$idle" -ge 4 ]; then
    break
  fi
done
kill -TERM "$server" 2>/dev/null
end
