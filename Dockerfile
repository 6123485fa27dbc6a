# What runs, and no more: docs/HOSTING.md says how to use it.
ARG BASE=python:3.13-slim

FROM ${BASE} AS build
# Of pyproject.toml; with hearing the image is some 300 MB larger.
ARG EXTRAS=metrics,postgres
COPY . /src
RUN python3 -m venv /opt/lumbar \
 && PIP_CONSTRAINT=/src/constraints.txt /opt/lumbar/bin/pip install --no-cache-dir "/src[${EXTRAS}]" \
 && /opt/lumbar/bin/pip uninstall --yes pip \
 && /opt/lumbar/bin/lumbar check

FROM ${BASE}
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin lumbar \
 && install -d -o lumbar -g lumbar -m 700 /data
COPY --from=build /opt/lumbar /opt/lumbar
ENV DATA_DIR=/data PATH=/opt/lumbar/bin:/usr/local/bin:/usr/bin:/bin PYTHONUNBUFFERED=1
USER lumbar
WORKDIR /data
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["lumbar", "health"]
ENTRYPOINT ["lumbar"]
CMD ["run"]
